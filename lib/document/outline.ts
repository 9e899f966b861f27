/** The items found so far, and what the walk over the lines has to remember to judge the next number. */
import type { CaseLine } from './case-line.ts';
import type { ItemStart } from './item-start.ts';
import { comesAfter } from './numbering.ts';

export class Outline {
  readonly starts: ItemStart[] = [];
  current: readonly number[] = [];
  /** Numbers that stand alone and still want their title. */
  pending: { number: readonly number[]; line: number }[] = [];
  /** Lines of numbers that stood apart from their titles. */
  readonly displaced: number[] = [];
  bodyFrom = 0;
  /** Line of the last entry in a list of annexes. */
  annexes = -2;
  /** Last number of the plain list that runs through the item's text; 0 when none does. */
  listRun = 0;
  sections = new Set<string>();

  /**
   * @param nested numbers such as 3.1 stand in the text
   * @param casesLead a case line stands above the title of its item, not below it
   */
  constructor(
    readonly nested: boolean,
    readonly casesLead: boolean,
  ) {}

  push(start: ItemStart): void {
    this.starts.push(start);
    // After an item that was moved the count goes on from the highest.
    if (start.number && (this.current.length === 0 || comesAfter(this.current, start.number)))
      this.current = start.number;
    this.bodyFrom = start.bodyLine;
    this.pending = [];
    this.listRun = 0;
    this.sections = new Set();
  }

  /** The last item has a number and no case yet, and its text begins before the line. */
  wantsCase(line: number): boolean {
    const last = this.starts.at(-1);
    return last?.number != null && last.case === null && line > this.bodyFrom;
  }

  attachCase(found: CaseLine): void {
    const last = this.starts.pop();
    if (last) this.starts.push({ ...last, case: found });
  }

  /** Takes back items that only their numbers made, when a sure one shows that they were a list. */
  takeBack(number: readonly number[]): void {
    let last = this.starts.at(-1);
    while (last && !last.sure && last.number && !comesAfter(last.number, number)) {
      this.starts.pop();
      last = this.starts.at(-1);
    }
    this.current = last?.number ?? [];
    this.pending = [];
  }
}

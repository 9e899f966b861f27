/**
 * Makes a module's patterns when they are first used. The engine reads a pattern where it stands, so a worker that was
 * stopped would read several hundred of them before it hears the first message, and most answers need a few.
 *
 * `const WORD = /…/u;` at the top of a module becomes `let WORD$; const WORD = () => (WORD$ ??= /…/u);`, and each use of it
 * a call; in an object that stays, `pattern: new RegExp(…)` becomes a getter that makes it once. Only what is plainly one
 * thing is changed: a name that is exported or bound a second time, or whose value does more than put patterns together,
 * stays as it is.
 */
import { parseAst } from 'vite';

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;
const asNode = (value: unknown): Node | null => (isNode(value) ? value : null);
const nameOf = (value: unknown): string => (isNode(value) && value.type === 'Identifier' ? String(value.name) : '');

function childrenOf(node: Node): Node[] {
  return Object.values(node).flatMap((value) =>
    Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : [],
  );
}

const isPattern = (node: Node): boolean =>
  (node.type === 'Literal' && 'regex' in node) || (node.type === 'NewExpression' && nameOf(node.callee) === 'RegExp');

/** What only puts values together, whenever it is done. */
function isPlain(node: Node): boolean {
  switch (node.type) {
    case 'Literal':
    case 'Identifier':
    case 'TemplateElement':
      return true;
    case 'NewExpression':
      // What a pattern is put together from may be asked of functions: they are told nothing that changes.
      return nameOf(node.callee) === 'RegExp';
    case 'TaggedTemplateExpression':
      return asNode(node.tag)?.type === 'MemberExpression' && childrenOf(node).every(isPlain);
    case 'MemberExpression':
      return node.computed !== true && childrenOf(node).every(isPlain);
    case 'TemplateLiteral':
    case 'BinaryExpression':
    case 'ArrayExpression':
    case 'ObjectExpression':
      return childrenOf(node).every(isPlain);
    case 'Property':
      return node.shorthand !== true && node.method !== true && childrenOf(node).every(isPlain);
    default:
      return false;
  }
}

const holdsPattern = (node: Node): boolean => isPattern(node) || childrenOf(node).some(holdsPattern);

interface Use {
  readonly node: Node;
  /** Where the name can be neither replaced nor understood: bound again, exported, in a shorthand. */
  readonly isKnotty: boolean;
}

/** All identifiers that may mean a variable, by name. */
function collectUses(node: Node, uses: Map<string, Use[]>): void {
  const note = (one: unknown, isKnotty: boolean): void => {
    const name = nameOf(one);
    if (name) uses.set(name, [...(uses.get(name) ?? []), { node: one as Node, isKnotty }]);
  };
  const isFunction = /Function/.test(node.type);
  for (const [key, value] of Object.entries(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (!isNode(child)) continue;
      if (child.type !== 'Identifier') {
        collectUses(child, uses);
        continue;
      }
      if ((key === 'property' || key === 'key') && node.computed !== true && node.shorthand !== true) continue;
      const binds =
        isFunction ||
        key === 'id' ||
        key === 'param' ||
        key === 'local' ||
        key === 'exported' ||
        key === 'label' ||
        node.shorthand === true ||
        /Pattern$|^RestElement$|^AssignmentExpression$|^UpdateExpression$/.test(node.type);
      note(child, binds && !(isFunction && key === 'body'));
    }
  }
}

/** Properties of objects made where the module is loaded, whose values are patterns made by `new RegExp`. */
function findPatternProperties(node: Node, found: Node[]): void {
  if (/Function|^Class|^NewExpression$|^CallExpression$/.test(node.type)) return;
  const value = asNode(node.value);
  const isNamed = node.type === 'Property' && node.computed !== true && nameOf(node.key) !== '';
  if (isNamed && value?.type === 'NewExpression' && isPattern(value)) found.push(node);
  else for (const child of childrenOf(node)) findPatternProperties(child, found);
}

/** @returns the module's code with lazy patterns; null where nothing is to be changed. */
export function makePatternsLazy(code: string): string | null {
  const program = parseAst(code) as unknown as Node;
  const body = (program.body as Node[]).filter(({ type }) => type === 'VariableDeclaration');
  const uses = new Map<string, Use[]>();
  collectUses(program, uses);
  const edits: Edit[] = [];
  const isLazy: Node[] = [];
  for (const declaration of body) {
    const declared = (declaration.declarations as Node[])[0];
    const init = asNode(declared?.init);
    const name = nameOf(declared?.id);
    if (declaration.kind !== 'const' || (declaration.declarations as Node[]).length !== 1 || !name || !init) continue;
    if (!holdsPattern(init) || !isPlain(init)) continue;
    const own = (uses.get(name) ?? []).filter(({ node }) => node.start !== asNode(declared?.id)?.start);
    if (own.some(({ isKnotty }) => isKnotty) || uses.has(`${name}$`)) continue;
    isLazy.push(init);
    edits.push({
      start: declaration.start,
      end: init.start,
      text: `let ${name}$; const ${name} = () => (${name}$ ??= `,
    });
    edits.push({ start: init.end, end: declaration.end, text: ');' });
    for (const { node } of own) edits.push({ start: node.start, end: node.end, text: `${name}()` });
  }
  const properties: Node[] = [];
  findPatternProperties(program, properties);
  for (const { start, end, key, value } of properties) {
    if (isLazy.some((init) => init.start <= start && end <= init.end)) continue;
    const [name, made] = [nameOf(key), value as Node];
    const before = `get ${name}() { const value = `;
    const behind = `; Object.defineProperty(this, '${name}', { value, enumerable: true }); return value; }`;
    edits.push({ start, end: made.start, text: before }, { start: made.end, end, text: behind });
  }
  if (edits.length === 0) return null;
  let lazy = '';
  let at = 0;
  for (const { start, end, text } of edits.sort((a, b) => a.start - b.start)) {
    lazy += code.slice(at, start) + text;
    at = end;
  }
  return lazy + code.slice(at);
}

/** For the modules that read documents; those of the pages are few and small. */
export const lazyPatterns = {
  name: 'lazy-patterns',
  enforce: 'post' as const,
  transform: (code: string, id: string) =>
    /\/lib\/(?:text|document|entities|links|corpus)\/[^?]*\.ts$/.test(id) ? makePatternsLazy(code) : undefined,
};

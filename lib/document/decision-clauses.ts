/** The clause in which a verb of decision stands, and the words that say that it is no decision of this meeting. */

/** Words of another body between the start of the clause and the verb. */
export const FOREIGN =
  /(?:bestyrelsen (?:i|for|hos)|s bestyrelse|regeringen|ministeriet|folketinget|partierne bag|forligskredsen|administrationen|forvaltningen|direktionen|parterne)(?!\p{L})/iu;

export const FINITE =
  /(?<!\p{L})(?:har|havde|er|var|blev|bliver|som|der|at|hvis|når|skal|kan|vil|ønskede|ønsker|foreslog|mente|fandt|bad)(?!\p{L})/iu;

/** What was moved against the recommendation is decided first and apart from it. */
export const AMENDMENT =
  /(?<!\p{L})(?:ændringsforslag\p{L}*|underændringsforslag\p{L}*|modforslag\p{L}*|mindretalsforslag\p{L}*|forslaget fra)(?!\p{L})/iu;

/** "Direktionens indstilling blev herefter godkendt". */
export const RECOMMENDATION_CARRIED =
  /^1\.(?:-\d\.)? (?:anbefal|godkend|tiltråd|vedtag)|^(?:Herefter (?:blev|er) )?(?:\p{Lu}[\p{L}-]*s )?indstilling(?:en)? (?:(?:blev|er|bliver) )?(?:(?:herefter|derefter|dermed|således|efterfølgende|enstemmigt) )?(?:godkendt|vedtaget|tiltrådt|anbefalet)(?!\p{L})/iu;

/** The clause before a verb: back to the last comma, "og" or the beginning. */
export function clauseBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 160), at);
  const cut = Math.max(
    before.lastIndexOf(', '),
    before.lastIndexOf('; '),
    before.lastIndexOf(': '),
    before.search(/ (?:som|der|at|hvor) (?!.* (?:som|der|at|hvor) )[^ ]* ?$/),
  );
  return before.slice(cut < 0 ? 0 : cut).trim();
}

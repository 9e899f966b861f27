/** Things known by their number: "rute 73", "etape 2", "lokalplan 1277", "model B". */
const DESIGNATION =
  /(?<!\p{L})(?:[\p{L}-]{0,20}rute|[\p{L}-]{0,20}linje|lokalplan|kommuneplantillæg|tillæg|etape|fase|model|scenarie|forslag|spor|matrikel|ovnlinje|distrikt|klynge) \d{1,4}\p{L}?(?![\p{L}\d])|(?<!\p{L})(?:model|løsning|scenarie|alternativ|variant|spor|mulighed|forslag) [a-h](?![\p{L}\d])/gu;

/** In small letters, in the order of the text. */
export const designationsIn = (text: string): string[] =>
  Array.from(text.toLowerCase().replace(/\s+/g, ' ').matchAll(DESIGNATION), ([thing]) => thing);

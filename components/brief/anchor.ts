/** Id of an item's heading in the brief: notes on top of the page lead there. */
export function anchorOf(itemId: string): string {
  return `punkt-${itemId.replace(/[^\w.-]/g, '-')}`;
}

/** Under which name the reader keeps how files were left (localStorage of the extension's own pages). */
export const VIEWS_KEY = 'readerViews';

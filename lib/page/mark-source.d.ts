/** The source of mark.js has the types of its main file. */
declare module 'mark.js/src/lib/mark.js' {
  import Mark from 'mark.js';
  export default Mark;
}

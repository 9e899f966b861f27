/** The look of the small card beside a mark. All of it is important: rules of the page for the host have no say then. */

/** Width at most, in CSS pixels; the card is never nearer to the window's edge than `EDGE`. */
export const CARD_WIDTH = 320;
export const EDGE = 8;

export const CARD_STYLES = `
:host{all:initial!important;display:block!important;position:fixed!important;inset:0 auto auto 0!important;width:0!important;
height:0!important;overflow:visible!important;z-index:2147483647!important;color-scheme:light dark!important}
button{all:initial;box-sizing:border-box;position:fixed;display:block;max-width:min(${CARD_WIDTH}px,calc(100vw - ${2 * EDGE}px));
padding:10px 14px 9px;border:1px solid light-dark(#c9c4bd,#56504a);border-left:4px solid #b3261e;border-radius:6px;
background:light-dark(#fff,#25211e);color:light-dark(#211d1a,#f3eeea);font:14px/1.4 system-ui,"Segoe UI",sans-serif;text-align:start;
box-shadow:0 2px 4px #0003,0 8px 24px #0003;cursor:pointer;overflow-wrap:anywhere}
button:focus-visible{outline:3px solid light-dark(#1b5fae,#8ab8f2);outline-offset:2px}
span{display:block;unicode-bidi:isolate}
.kind{font-size:12px;color:light-dark(#5f5750,#bdb4ac)}
.name{font-weight:650;font-size:15px}
.line{margin-top:3px}
.hint{margin-top:6px;font-size:12px;color:light-dark(#5f5750,#bdb4ac)}
@media (forced-colors:active){button{border:2px solid ButtonText;background:Canvas;color:CanvasText}span{color:CanvasText}}
@media print{:host{display:none!important}}
@media (prefers-reduced-motion:no-preference){button{animation:show .12s ease-out}@keyframes show{from{opacity:0}}}
`;

/** pdf.js's own viewer components, put together as the reader needs them: read-only, links to the web only. */
import '../../common/pdf/pdfjs.ts';
import { AnnotationMode } from 'pdfjs-dist';
import {
  EventBus,
  LinkTarget,
  PDFFindController,
  PDFHistory,
  PDFLinkService,
  PDFViewer,
} from 'pdfjs-dist/web/pdf_viewer.mjs';

export interface Viewer {
  readonly eventBus: EventBus;
  readonly pdfViewer: PDFViewer;
  readonly linkService: PDFLinkService;
  readonly findController: PDFFindController;
  readonly history: PDFHistory;
}

/** Mail, telephone and other schemes are shown as text: the reader opens web pages only. */
class WebLinkService extends PDFLinkService {
  override addLinkAttributes(link: HTMLAnchorElement, url: string, newWindow?: boolean): void {
    if (/^https?:/i.test(url)) super.addLinkAttributes(link, url, newWindow);
    else link.removeAttribute('href');
  }
}

/** The pages' names are set by the reader itself (`name-pages.ts`); pdf.js's own catalogue is English only. */
const NO_L10N = {
  getLanguage: () => 'da',
  getDirection: () => 'ltr',
  get: async () => '',
  translate: async () => {},
  translateOnce: async () => {},
  destroy: async () => {},
  pause: () => {},
  resume: () => {},
};

export function createViewer(container: HTMLDivElement, viewer: HTMLDivElement): Viewer {
  const eventBus = new EventBus();
  const linkService = new WebLinkService({
    eventBus,
    externalLinkTarget: LinkTarget.BLANK,
    externalLinkRel: 'noopener noreferrer',
  });
  const findController = new PDFFindController({ eventBus, linkService });
  const pdfViewer = new PDFViewer({
    container,
    viewer,
    eventBus,
    linkService,
    findController,
    annotationMode: AnnotationMode.ENABLE,
    l10n: NO_L10N as never,
  });
  linkService.setViewer(pdfViewer);
  const history = new PDFHistory({ linkService, eventBus });
  linkService.setHistory(history);
  return { eventBus, pdfViewer, linkService, findController, history };
}

import { type Disposable, type Uri, ViewColumn, type WebviewPanel } from 'vscode';
import {
  type ExchangeMessage,
  panelReport,
  type Report,
  type ReportPlace,
} from '../../server/lsp/protocol.ts';
import { fillExchangePage, openExchangePage } from './exchange-page.ts';

/** The page that shows the last report beside what is open; its places can be gone to. */
export class ReportPage implements Disposable {
  readonly #extensionUri: Uri;
  #panel: WebviewPanel | undefined;
  #report: Report = { title: '', sections: [] };
  #go: (place: ReportPlace) => void = () => {};

  constructor(extensionUri: Uri) {
    this.#extensionUri = extensionUri;
  }

  /** Shows a report in the place of the one before; `go` leads to its places. */
  show(report: Report, go: (place: ReportPlace) => void): void {
    this.#report = report;
    this.#go = go;
    if (this.#panel === undefined) this.#adopt();
    else this.#panel.reveal(undefined, true);
    const panel = this.#panel!;
    panel.title = report.title;
    fillExchangePage(panel, this.#extensionUri, panelReport(report));
  }

  dispose(): void {
    this.#panel?.dispose();
  }

  #adopt(): void {
    const beside = { viewColumn: ViewColumn.Beside, preserveFocus: true };
    const panel = openExchangePage(this.#extensionUri, this.#report.title, beside);
    panel.webview.onDidReceiveMessage((message: ExchangeMessage) => {
      if (message.kind !== 'open-place') return;
      const link = this.#report.sections[message.section]?.items[message.item]?.link;
      if (link !== undefined) this.#go(link.place);
    });
    panel.onDidDispose(() => {
      this.#panel = undefined;
    });
    this.#panel = panel;
  }
}

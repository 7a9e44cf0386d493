import type { Uri } from 'vscode';
import type { Ours } from '../ours.ts';
import type { Server } from '../server.ts';
import type { ReportPage } from './report-page.ts';
import type { ShownTexts } from './shown-texts.ts';

/** What imports and exports work with. */
export interface ExchangeTools {
  readonly server: Server;
  readonly ours: Ours;
  readonly shown: ShownTexts;
  readonly report: ReportPage;
  readonly extensionUri: Uri;
}

import type { Finding } from '../core/lint.ts';
import type { Model } from '../core/model.ts';
import type { ParsedFile } from '../core/parsed-file.ts';
import { canonicalUri } from '../core/uri.ts';
import { withFindings, withFindingsOf } from '../core/views/card/card-findings.ts';
import { linkToCard } from '../core/views/card/card-link.ts';
import { type CardTarget, cardAt, cardKey, cardOfKey, cardsOf } from '../core/views/card/card-targets.ts';
import { type RoleCard, readCard } from '../core/views/card/role-card.ts';
import { type PanelView, panelHtml } from '../core/views/page/panel-html.ts';
import { panelSurface } from '../core/views/page/surface.ts';
import { readView, type View, viewHtml, viewTitle } from '../core/views/view.ts';
import { comparisonKey } from '../core/views/view-key.ts';
import type { Workspace } from '../core/workspace.ts';
import { EarlierCards } from './earlier.ts';
import type { CardAnswer, CardParams, CardTextAnswer, CardTextParams } from './protocol.ts';
import { writeCard, writeView } from './write-card.ts';

/** What is known besides the frameworks: what the rules have found in them, and whether all of them are read. */
export interface Found {
  readonly findingsOf: (model: Model) => readonly Finding[];
  /** What is known without another check; undefined where the text has changed since. */
  readonly knownFindings: (model: Model) => readonly Finding[] | undefined;
  /** Whether it may yet turn out that a file is part of a framework. */
  readonly isReading: (uri: string) => boolean;
}

/** What the panel has to show, before it is written as anything. */
type Look =
  | CardLook
  | Exclude<PanelView, { readonly kind: 'card' }>
  | { readonly kind: 'reading' }
  | { readonly kind: 'view'; readonly key: string; readonly view: View };

/** A card, and the file that it is written in. */
type CardLook = Extract<PanelView, { readonly kind: 'card' }> & { readonly file: string };

/** Answers for the panel beside the text. Remembers of each file the card last shown, for when it cannot be read. */
export class Cards {
  readonly #lastGood = new Map<string, RoleCard>();
  readonly #earlier = new EarlierCards();
  /** Of each file the card that was last shown with what the rules say of it, for until they have looked again. */
  readonly #lastMarked = new Map<string, RoleCard>();

  /** What the panel shows for a place; `found` is asked for what the rules say of it. */
  answer(workspace: Workspace, params: CardParams, found: Found): CardAnswer {
    const { at, cursor = at } = params;
    const place = 'line' in cursor ? { uri: params.uri, ...cursor } : undefined;
    const source = place && workspace.modelOf(place.uri)?.file(canonicalUri(place.uri))?.source;
    const answer = answerWith(this.#look(workspace, params, found));
    if (place === undefined || source === undefined) return answer;
    return { ...answer, cursor: { uri: canonicalUri(place.uri), offset: source.offsetAt(place) } };
  }

  /** The text of what the panel shows for a place; undefined where that is no card and no view. */
  text(workspace: Workspace, params: CardTextParams, found: Found): CardTextAnswer | undefined {
    const look = this.#look(workspace, params, found);
    if (look.kind === 'view') return writeView(look.view, params.format);
    return look.kind === 'card' ? writeCard(look.card, params.format) : undefined;
  }

  #look(workspace: Workspace, { uri, at, shown, orFirst = false }: CardParams, found: Found): Look {
    const asked = canonicalUri(uri);
    const model = workspace.modelOf(asked);
    const file = model?.file(asked);
    if (model === undefined || file === undefined)
      return { kind: found.isReading(asked) ? 'reading' : 'nothing' };
    if (!('line' in at)) {
      if ('card' in at && at.before !== undefined) {
        const comparison = this.#earlier.compare(model, at.card, at.before);
        if (comparison !== undefined)
          return { kind: 'view', key: at.card, view: { kind: 'comparison', comparison } };
      }
      const key = 'card' in at ? at.card : comparisonKey(...at.compare);
      const view = readView(model, key, () => found.findingsOf(model));
      if (view !== undefined) return { kind: 'view', key, view };
      return this.#view(model, file, cardOfKey(model, key), shown, found);
    }
    const offset = file.source.offsetAt(at);
    const cards = cardsOf(model, asked);
    const first = orFirst || cards.length === 1 ? cards[0] : undefined;
    const target = cardAt(model, asked, offset) ?? staying(model, asked, shown) ?? first;
    return this.#view(model, file, target, shown, found);
  }

  #view(
    model: Model,
    asked: ParsedFile,
    target: CardTarget | undefined,
    shown: string | undefined,
    { knownFindings }: Found,
  ): Look {
    const file = target === undefined ? asked : fileOf(target);
    const brokenSince = brokenLine(file);
    const card =
      brokenSince === undefined
        ? target && readCard(model, target)
        : this.#cardOfBroken(model, file, target, shown);
    if (card !== undefined) {
      if (brokenSince !== undefined) return { kind: 'card', card, brokenSince, file: file.uri };
      this.#lastGood.set(file.uri, card);
      return { kind: 'card', card: this.#marked(file.uri, card, knownFindings(model)), file: file.uri };
    }
    const cards = cardsOf(model, asked.uri);
    return cards.length === 0 || brokenSince !== undefined
      ? { kind: 'nothing', brokenSince }
      : { kind: 'choice', cards: cards.map(candidate => linkToCard(model, candidate)) };
  }

  #marked(uri: string, card: RoleCard, findings: readonly Finding[] | undefined): RoleCard {
    if (findings === undefined) {
      const before = this.#lastMarked.get(uri);
      return before?.key === card.key ? withFindingsOf(card, before) : card;
    }
    const marked = withFindings(card, findings);
    this.#lastMarked.set(uri, marked);
    return marked;
  }

  /** The last good card, except where the cursor is in a role that ends before the text breaks. */
  #cardOfBroken(
    model: Model,
    file: ParsedFile,
    target: CardTarget | undefined,
    shown: string | undefined,
  ): RoleCard | undefined {
    const last = this.#lastGood.get(file.uri);
    if (target === undefined) return last;
    const isWhole = target.kind === 'role' && target.entity.span.end <= file.brokenAt!;
    const isLast = last !== undefined && (last.key === shown || last.key === cardKey(target));
    return isLast && !isWhole ? last : readCard(model, target);
  }
}

/** The card shown so far stays while the cursor is elsewhere in its file, or in a file that has no cards. */
function staying(model: Model, uri: string, shown: string | undefined): CardTarget | undefined {
  const target = shown === undefined ? undefined : cardOfKey(model, shown);
  if (target === undefined) return undefined;
  return fileOf(target).uri === uri || cardsOf(model, uri).length === 0 ? target : undefined;
}

function fileOf(target: CardTarget): ParsedFile {
  return target.kind === 'role' ? target.entity.file : target.family.file;
}

/** The line, from 1, from which on a file cannot be read. */
function brokenLine({ source, brokenAt }: ParsedFile): number | undefined {
  return brokenAt === undefined ? undefined : source.positionAt(brokenAt).line + 1;
}

function answerWith(look: Look): CardAnswer {
  if (look.kind === 'view') {
    const html = viewHtml(look.view, panelSurface).toString();
    const title = viewTitle(look.view);
    return { kind: 'view', html, card: look.key, title, file: undefined, cursor: undefined };
  }
  const { card, file } = look.kind === 'card' ? look : {};
  const html = look.kind === 'reading' ? '' : panelHtml(look);
  return { kind: look.kind, html, card: card?.key, title: card?.title, file, cursor: undefined };
}

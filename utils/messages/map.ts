import type { PageVerdict, PanelView, RowVerdicts, Verdict } from '@/utils/model/comparison';
import type { Day, DayRange } from '@/utils/model/day';
import type { Failure } from '@/utils/model/errors';
import type {
  ChangesAsk,
  ComparedAsk,
  ComparedTable,
  ExploreSource,
  PairAsk,
  PlainAsk,
  PlainTable,
  ToldChange,
} from '@/utils/model/explore';
import type { KeptNumbers } from '@/utils/model/kept';
import type { RowMatch, RowMatchAsk } from '@/utils/model/match';
import type { PageView, VisibleRows } from '@/utils/model/page-view';
import type { DashboardId, Platform } from '@/utils/model/platform';
import type { HiddenPlaces, HideScope, Presence } from '@/utils/model/presence';
import type { RateOrigin } from '@/utils/model/rate';
import type { LockState, Settings } from '@/utils/model/settings';
import type { Site, SiteOffer } from '@/utils/model/site';
import type { Summary, SummaryRange } from '@/utils/model/summary';
import type { SyncProgress } from '@/utils/model/sync';
import type { Imported, ImportPlan } from '@/utils/model/transfer';
import type {
  ConnectionCard,
  ConnectionDraft,
  Dependents,
  FormValues,
  PastedDraft,
  PlatformForm,
  SavePlan,
} from './connections';
import type {
  LinkCandidates,
  LinkChoice,
  LinkDecision,
  LinkedOffer,
  OfferedCandidates,
  OfferFilter,
  OfferList,
} from './links';

/** `page`: our own pages; `panel`: our page framed in a dashboard tab; `dashboard`: a content script. */
export type SenderClass = 'page' | 'panel' | 'dashboard';

/** Every message there is: who asks what, and what comes back. */
interface Messages {
  'catalog.list': { ask: null; answer: PlatformForm[] };
  /** What Save would need: addresses and origins, for what the form holds so far. */
  'connections.plan': { ask: { platform: Platform; values: FormValues }; answer: SavePlan };
  'connections.list': { ask: null; answer: ConnectionCard[] };
  /** The origins have been asked for by the page's own click before this is sent. */
  'connections.save': { ask: ConnectionDraft; answer: ConnectionCard };
  /** Verifies again with the kept key. */
  'connections.check': { ask: { id: string }; answer: ConnectionCard };
  /** Changes its name and nothing else; the platform is not asked. */
  'connections.rename': { ask: { id: string; name: string }; answer: ConnectionCard };
  /** What goes with it when it is removed. */
  'connections.dependents': { ask: { id: string }; answer: Dependents };
  'connections.remove': { ask: { id: string }; answer: { released: string[] } };
  /** What its platform answers, as keys and types without any value: for a bug report. */
  'connections.shape': { ask: { id: string }; answer: string };

  'summary.get': { ask: { range: SummaryRange; refresh: boolean }; answer: Summary };

  'settings.get': { ask: null; answer: Settings };
  'settings.set': { ask: Partial<Settings>; answer: Settings };

  /** What each connection's money is converted with today, where it is in another currency than the display's. */
  'rates.list': { ask: null; answer: ShownRate[] };

  /** A connection whose numbers a person has pasted; with an id, the new table takes the place of the same days, or of all. */
  'pasted.save': { ask: PastedDraft; answer: ConnectionCard };

  /** How much of the platforms' answers is kept, and how much may be. */
  'kept.list': { ask: null; answer: KeptNumbers };
  /** Throws all kept answers away; connections, links and settings stay. */
  'kept.clear': { ask: null; answer: KeptNumbers };

  'lock.state': { ask: null; answer: LockState };
  /** Every kept key is sealed under the passphrase from then on. */
  'lock.turn-on': { ask: { passphrase: string }; answer: LockState };
  'lock.turn-off': { ask: { passphrase: string }; answer: LockState };
  'lock.unlock': { ask: { passphrase: string }; answer: LockState };
  'lock.change': { ask: { passphrase: string; next: string }; answer: LockState };
  'lock.lock': { ask: null; answer: LockState };
  /** The passphrase is forgotten: all that it guarded goes, the connections and settings stay. */
  'lock.give-up': { ask: null; answer: LockState };

  /** Everything that was set up, as the text of a file; with the keys only under a passphrase. */
  'transfer.export': { ask: { passphrase: string | null }; answer: string };
  /** What a file would bring. A passphrase that is not the file's is refused. */
  'transfer.plan': { ask: TransferAsk; answer: ImportPlan };
  /** The origins have been asked for by the page's own click before this is sent. */
  'transfer.apply': { ask: TransferAsk; answer: Imported };

  /** A text for a bug report: no key, no name, no id, no host but a vendor's own. */
  'diagnostics.get': { ask: null; answer: string };

  /** The fetching of older days, where it is not done. */
  'sync.list': { ask: null; answer: SyncProgress[] };
  /** What has arrived stays. */
  'sync.stop': { ask: { id: string }; answer: null };
  /** From the newest day on again; what is there is not asked for. */
  'sync.start': { ask: { id: string }; answer: null };

  /** From a dashboard: a verdict for what it shows, nothing else. */
  'compare.page': { ask: PageView; answer: PageVerdict };
  /** From a dashboard: the same for some of its rows. The page comes along, since a tab may have gone on. */
  'compare.rows': { ask: { page: PageView; rows: VisibleRows }; answer: RowVerdicts };
  /** From a dashboard whose address may be a report's: answered when the script that reads stands beside it. */
  'reader.load': { ask: null; answer: null };
  /** From a dashboard that has something to show: answered when the script that draws stands beside it, unless hidden. */
  'marks.load': { ask: PageView; answer: Presence };
  /** From a badge: the panel is about this row until it closes; null: about the page again. False: nobody knows the row. */
  'panel.row': { ask: { page: PageView; row: VisibleRows | null }; answer: boolean };
  'presence.hide': { ask: { page: PageView; scope: HideScope }; answer: null };
  /** From the popup, about the page in the tab; false where no dashboard is read in it. */
  'presence.hide-here': { ask: { tab: number; scope: HideScope }; answer: boolean };
  'presence.place': { ask: { share: number }; answer: null };
  'presence.list': { ask: null; answer: HiddenPlaces };
  /** Shows it again on a host and all its pages; null: takes back what was said of everywhere. */
  'presence.show': { ask: { host: string | null }; answer: null };
  /** From the panel, about the tab it is framed in; `tab` only from our own pages. */
  'compare.panel': { ask: { choice: DayChoice | null; refresh: boolean }; answer: PanelView };
  /** Two connections' conversions, joined one by one: asked for anew each time, and it may take its time. */
  'compare.conversions': { ask: RowMatchAsk; answer: RowMatch };
  /** What can be explored, and by what. */
  'explore.sources': { ask: null; answer: ExploreSource[] };
  /** A window of a table: what is kept, at once; what is missing is announced when it comes. */
  'explore.plain': { ask: PlainAsk; answer: PlainTable };
  'explore.compared': { ask: ComparedAsk; answer: ComparedTable };
  'explore.pair': { ask: PairAsk; answer: PanelView };
  /** What platforms told differently about closed days after the fact, newest first. */
  'explore.changes': { ask: ChangesAsk; answer: ToldChange[] };
  'panel.close': { ask: null; answer: null };
  /** From the popup: opens the panel in a tab whose dashboard is read; false where there is none. */
  'panel.open': { ask: { tab: number }; answer: boolean };
  'sites.here': { ask: { tab: number }; answer: SiteState };
  /** Every host whose pages wear Trackside, or should and may not. */
  'sites.list': { ask: null; answer: Site[] };
  'sites.set': { ask: { pattern: string; on?: boolean; showsAll?: boolean }; answer: Site[] };
  /** Sent before the browser is asked for the host: what is allowed later, also without the asking page, is then known. */
  'sites.bind': { ask: { pattern: string; connection: string }; answer: Site[] };
  /** Forgets what was said about a host and gives its permission back where nobody else needs it. */
  'sites.remove': { ask: { pattern: string }; answer: Site[] };

  /** Offers that are sent traffic to and what each leads to: what has traffic and no link first. */
  'links.list': { ask: { text: string; only: OfferFilter }; answer: OfferList };
  /** All of them, for a file. */
  'links.export': { ask: null; answer: LinkedOffer[] };
  /** What an offer could lead to; without any text what is most like it. */
  'links.search': { ask: { here: LinkChoice['here']; text: string }; answer: LinkCandidates };
  'links.choose': { ask: LinkChoice; answer: null };
  /** Forgets one decision about an offer: what its address proves of that other side comes back. */
  'links.undo': { ask: LinkDecision; answer: null };
  /** From the panel, about an offer of the page in its tab, and the days that the panel shows. */
  'links.search-here': {
    ask: { offer: string; text: string; choice: DayChoice | null };
    answer: OfferedCandidates;
  };
  /** From the panel: nothing can be chosen but what its tab was last offered. `pick` counts from 0; null: none of these. */
  'links.choose-here': { ask: { token: string; pick: number | null }; answer: null };
}

export type MessageName = keyof Messages;
export type Ask<Name extends MessageName> = Messages[Name]['ask'];
export type Answer<Name extends MessageName> = Messages[Name]['answer'];

/** Replies are values; silence is a known case of its own ("reload this page"). */
export type Reply<Name extends MessageName> =
  | { ok: true; value: Answer<Name> }
  | { ok: false; error: Failure };

/** Who may send each message. Of our pages only the demo is read like a dashboard. */
export const ALLOWED_SENDERS: { readonly [name in MessageName]: readonly SenderClass[] } = {
  'catalog.list': ['page'],
  'connections.plan': ['page'],
  'connections.list': ['page'],
  'connections.save': ['page'],
  'connections.check': ['page'],
  'connections.rename': ['page'],
  'connections.dependents': ['page'],
  'connections.remove': ['page'],
  'connections.shape': ['page'],
  'summary.get': ['page'],
  'settings.get': ['page', 'panel'],
  'settings.set': ['page'],
  'rates.list': ['page'],
  'pasted.save': ['page'],
  'kept.list': ['page'],
  'kept.clear': ['page'],
  'lock.state': ['page', 'panel'],
  'lock.turn-on': ['page'],
  'lock.turn-off': ['page'],
  'lock.unlock': ['page'],
  'lock.change': ['page'],
  'lock.lock': ['page'],
  'lock.give-up': ['page'],
  'transfer.export': ['page'],
  'transfer.plan': ['page'],
  'transfer.apply': ['page'],
  'diagnostics.get': ['page'],
  'sync.list': ['page'],
  'sync.stop': ['page'],
  'sync.start': ['page'],
  'compare.page': ['dashboard', 'page'],
  'compare.rows': ['dashboard', 'page'],
  'reader.load': ['dashboard'],
  'marks.load': ['dashboard'],
  'panel.row': ['dashboard', 'page'],
  'presence.hide': ['dashboard', 'page'],
  'presence.hide-here': ['page'],
  'presence.place': ['dashboard', 'page'],
  'presence.list': ['page'],
  'presence.show': ['page'],
  'compare.panel': ['panel'],
  'compare.conversions': ['page', 'panel'],
  'explore.sources': ['page'],
  'explore.plain': ['page'],
  'explore.compared': ['page'],
  'explore.pair': ['page'],
  'explore.changes': ['page'],
  'panel.close': ['panel'],
  'panel.open': ['page'],
  'sites.here': ['page'],
  'sites.list': ['page'],
  'sites.set': ['page'],
  'sites.bind': ['page'],
  'sites.remove': ['page'],
  'links.list': ['page'],
  'links.export': ['page'],
  'links.search': ['page'],
  'links.choose': ['page'],
  'links.undo': ['page'],
  'links.search-here': ['panel'],
  'links.choose-here': ['panel'],
};

/** What the background says without being asked. */
export type Announcement =
  /** Numbers, connections, settings or links have changed: ask again. `tab` where it is about one page only. */
  | { announce: 'changed'; what: 'connections' | 'numbers' | 'settings' | 'links' | 'page'; tab?: number }
  /** After each page of older days: only `sync.list` is worth asking again. */
  | { announce: 'sync' }
  /** To one dashboard tab. */
  | { announce: 'panel'; open: boolean | 'toggle' }
  | { announce: 'ask-again' };

export interface TransferAsk {
  /** Of the file. */
  text: string;
  /** Null: without its keys. */
  passphrase: string | null;
}

export interface DayChoice {
  range: DayRange;
  timeZone: string;
}

export interface ShownRate {
  connection: string;
  name: string;
  from: string;
  to: string;
  /** Units of `to` for one of `from`, to be shown; null where nobody knows. */
  used: { rate: number; origins: RateOrigin[]; fixedOn: Day } | null;
}

export interface SiteState {
  /** The dashboard that a content script reads in this tab; null where none does. */
  dashboard: DashboardId | null;
  subject: string | null;
  verdict: Verdict | null;
  /** It was told to hide on this very page. */
  hidden?: true;
  /** What it could be bound to, where nothing reads it. */
  offer?: SiteOffer;
}

import { advertiserRevenueVsPayout } from './causes/advertiser-revenue-vs-payout';
import { attributionWindow } from './causes/attribution-window';
import { badMacro } from './causes/bad-macro';
import { botClicks } from './causes/bot-clicks';
import { clickLoss } from './causes/click-loss';
import { conversionDateBasis } from './causes/conversion-date-basis';
import { currency } from './causes/currency';
import { dateRange } from './causes/date-range';
import { duplicates } from './causes/duplicates';
import { events } from './causes/events';
import { fixedPayout } from './causes/fixed-payout';
import { historyEdited } from './causes/history-edited';
import { keyScope } from './causes/key-scope';
import { lateRejection } from './causes/late-rejection';
import { payoutChange } from './causes/payout-change';
import { postbackDelay } from './causes/postback-delay';
import { postbackStartedLate } from './causes/postback-started-late';
import { postbackStopped } from './causes/postback-stopped';
import { refusedClicks } from './causes/refused-clicks';
import { rounding } from './causes/rounding';
import { rowsCut } from './causes/rows-cut';
import { stale } from './causes/stale';
import { statuses } from './causes/statuses';
import { timeZone } from './causes/time-zone';
import { totalVsUnique } from './causes/total-vs-unique';
import { uniquenessWindow } from './causes/uniqueness-window';
import { visitsVsClicks } from './causes/visits-vs-clicks';
import { wrongLink } from './causes/wrong-link';
import { zoneChange } from './causes/zone-change';
import type { Detector } from './detector';

/** One per cause, in the order settings, definitions, shape, residual. */
export const detectors: readonly Detector[] = [
  timeZone,
  dateRange,
  currency,
  keyScope,
  rowsCut,
  stale,
  totalVsUnique,
  visitsVsClicks,
  advertiserRevenueVsPayout,
  statuses,
  events,
  conversionDateBasis,
  fixedPayout,
  payoutChange,
  duplicates,
  uniquenessWindow,
  postbackStopped,
  postbackStartedLate,
  postbackDelay,
  clickLoss,
  refusedClicks,
  botClicks,
  lateRejection,
  wrongLink,
  historyEdited,
  attributionWindow,
  rounding,
  zoneChange,
  badMacro,
];

import {
  botClicks,
  clickLoss,
  refusedClicks,
  totalVsUnique,
  uniquenessWindow,
  visitsVsClicks,
} from './clicks';
import type { Detector } from './detector';
import { historyEdited, lateRejection } from './history';
import { conversionDateBasis, postbackDelay } from './lag';
import { advertiserRevenueVsPayout, fixedPayout, payoutChange, rounding } from './money';
import { postbackStartedLate, postbackStopped } from './postback';
import { attributionWindow, badMacro, duplicates, wrongLink } from './residual';
import { currency, dateRange, keyScope, rowsCut, stale } from './settings';
import { events, statuses } from './statuses';
import { timeZone, zoneChange } from './zones';

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

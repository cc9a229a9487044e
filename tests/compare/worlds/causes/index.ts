import type { Cause } from '@/utils/model/explanation';
import { CLICK_KINDS } from './click-kinds';
import { CLICKS } from './clicks';
import { DEFINITIONS } from './definitions';
import { HISTORY } from './history';
import { MONEY } from './money';
import { POSTBACKS } from './postbacks';
import { SETTINGS } from './settings';
import type { Story } from './story';

/** How each named cause comes about. */
export const STORIES: Record<Cause, readonly [Story, ...Story[]]> = {
  ...SETTINGS,
  ...CLICK_KINDS,
  ...DEFINITIONS,
  ...MONEY,
  ...POSTBACKS,
  ...CLICKS,
  ...HISTORY,
};

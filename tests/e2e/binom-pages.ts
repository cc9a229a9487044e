import { BINOM_KEYS, HOSTS } from '../platforms/hosts.ts';
import type { NewConnection } from './steps.ts';

const TWO = `https://${HOSTS.binom.two}`;
const ONE = `https://${HOSTS.binom.one}/nb7xq.php`;

export const BINOM_TWO: NewConnection = {
  platform: 'Binom',
  fields: { 'Dashboard address': `${TWO}/panel`, 'API key': BINOM_KEYS.admin, Name: 'Binom new' },
  choices: { 'Time zone': 'Europe/Moscow', Currency: 'USD' },
  origins: [`${TWO}/*`],
};

export const BINOM_ONE: NewConnection = {
  platform: 'Binom',
  fields: { 'Dashboard address': ONE, 'API key': BINOM_KEYS.admin, Name: 'Binom old' },
  choices: { 'Time zone': 'Europe/Moscow', Currency: 'USD' },
  origins: [`https://${HOSTS.binom.one}/*`],
};

/** Binom 2: all campaigns, or one by its offers. */
export const campaignsTwo = () => `${TWO}/panel/campaigns`;
export const campaignTwo = (id: number) => `${TWO}/panel/report/campaign/${id}?groupings[]=offer`;
export const loginTwo = () => `${TWO}/panel/login`;

/** Binom 1: a list by its name, on days that are over in every zone. */
export function pageOne(page: string): string {
  const [from, to] = [7, 2].map((days) => new Date(Date.now() - days * DAY).toISOString().slice(0, 10));
  return `${ONE}?page=${page}&date=12&date_s=${from}&date_e=${to}`;
}

const DAY = 24 * 60 * 60 * 1000;

export const loginOne = () => ONE;

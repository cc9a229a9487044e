import { causes } from './causes';
import { comparison } from './comparison';
import { demo } from './demo';
import { explore } from './explore';
import { failures } from './failures';
import { links } from './links';
import { options } from './options';
import { panel } from './panel';
import { paste } from './paste';
import { popup } from './popup';
import { rows } from './rows';
import { settings } from './settings';
import { sites } from './sites';
import { toolbar } from './toolbar';
import { welcome } from './welcome';
import { words } from './words';

/** English is the source: its keys and arguments are what every other language must have. */
export const en = {
  ...words,
  ...failures,
  ...paste,
  ...popup,
  ...panel,
  ...causes,
  ...comparison,
  ...links,
  ...options,
  ...settings,
  ...sites,
  ...rows,
  ...toolbar,
  ...welcome,
  ...demo,
  ...explore,
};

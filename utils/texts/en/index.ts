import { common } from './common';
import { failures } from './failures';
import { options } from './options';
import { panel } from './panel';
import { popup } from './popup';

/** English is the source: its keys and arguments are what every other language must have. */
export const en = { ...common, ...failures, ...popup, ...panel, ...options };

import type { en } from '../en';
import { common } from './common';
import { failures } from './failures';
import { options } from './options';
import { panel } from './panel';
import { popup } from './popup';

type Sentences = Record<keyof typeof en, string>;
export const ru: Sentences = { ...common, ...failures, ...popup, ...panel, ...options };

import type { Failure, FailureKind } from '@/utils/model/errors';
import type { Cause } from '@/utils/model/explanation';
import type * as english from './languages/en';

/** What a file of `languages/` exports; English is the source of its keys. */
export type LanguageFile = {
  [Part in keyof typeof english]: Record<keyof (typeof english)[Part], string>;
};

/** Of every cause of a gap: two or three words for a column, what was found, and what to do next. */
export type CauseKey = `cause.${Cause}.${'short' | 'what' | 'step'}`;

/** Of every failure: a few words for a row, a sentence, and what to do next. */
export type FailureKey = `failure.${FailureKind | NonNullable<Failure['sign']>}.${'short' | 'what' | 'step'}`;

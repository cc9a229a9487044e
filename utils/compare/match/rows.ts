import type { Conversion } from '@/utils/model/conversion';
import { joinKey, type Keys, keysOf } from './keys';

/** A conversion, ready to be joined. */
export interface Row {
  /** Its place in the side's list. */
  index: number;
  conversion: Conversion;
  keys: Keys;
  transaction: string | null;
  /** Milliseconds since 1970; NaN where the time is unknown. */
  at: number;
}

export function rowsOf(conversions: readonly Conversion[]): Row[] {
  return conversions.map((conversion, index) => ({
    index,
    conversion,
    keys: keysOf(conversion),
    transaction: joinKey(conversion.transactionId),
    at: conversion.convertedAt === null ? Number.NaN : Date.parse(conversion.convertedAt),
  }));
}

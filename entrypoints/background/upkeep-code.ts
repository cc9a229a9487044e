import { tellDependents } from './connections/dependents';
import { tellDiagnostics } from './diagnostics/tell-diagnostics';
import { createPastedTables } from './pasted/tables';
import { createTransfer } from './transfer/transfer';

/** What is needed once in months, in one object: the worker starts without it. */
export const upkeepCode = { createPastedTables, createTransfer, tellDependents, tellDiagnostics };
export type UpkeepCode = typeof upkeepCode;

declare global {
  /** Set by the script that carries the code. */
  var tracksideUpkeep: UpkeepCode | undefined;
}

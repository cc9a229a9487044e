/** What a store needs of a `browser.storage` area. */
export interface Area {
  /** Null: everything. */
  get(keys: string | string[] | null): Promise<Record<string, unknown>>;
  /** All of the items or none. */
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string | string[]): Promise<void>;
}

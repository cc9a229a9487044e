import type { SavedView } from '@/utils/model/explore';
import type { Place } from './place';
import type { Scope } from './scope';
import type { Shell } from './shell';
import type { Go } from './use-place';

/** What every part of the page is handed. */
export interface PageParts {
  shell: Shell;
  place: Place;
  go: Go;
  scope: Scope;
  views: readonly SavedView[];
}

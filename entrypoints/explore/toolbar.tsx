import { type ReactNode, useRef } from 'react';
import { Icon } from '@/components/icon';
import { Segmented } from '@/components/segmented';
import { useTexts } from '@/components/texts';
import { Against, Days } from './days-menus';
import { useKeys } from './keys';
import type { PageParts } from './page-parts';
import { ZonePick } from './zone-pick';

/** Reads as a sentence: who, which days, against which, where, in what, by what. */
export function Toolbar({ who, more, columns, ...parts }: ToolbarProps) {
  const { place, go, scope } = parts;
  const { say } = useTexts();
  const find = useRef<HTMLInputElement>(null);
  useKeys({ '/': () => find.current?.focus() });
  return (
    <section className="ex-tool" aria-label={say('explore.what')}>
      {who}
      <Days {...parts} />
      <Against {...parts} />
      <ZonePick {...parts} />
      {more}
      <span className="grow" />
      <div className="search ex-find">
        <Icon name="search" />
        <input
          className="in"
          type="search"
          ref={find}
          value={place.find}
          aria-label={say('explore.find')}
          placeholder={`${say('explore.find')}  /`}
          onChange={(event) => go({ find: event.target.value }, 'replace')}
        />
      </div>
      {scope.here && scope.others.length > 0 && (
        <Segmented
          label={say('explore.mode')}
          options={MODES.map((value) => ({ value, label: say(`explore.${value}`) }))}
          value={place.mode}
          onChange={(mode) => go({ mode, group: [], sort: null, open: [], columns: [], show: null })}
        />
      )}
      {columns}
    </section>
  );
}

const MODES = ['side-by-side', 'plain'] as const;

interface ToolbarProps extends PageParts {
  who: ReactNode;
  /** In what, and by what. */
  more: ReactNode;
  /** The choice of columns. */
  columns: ReactNode;
}

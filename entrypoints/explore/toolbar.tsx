import { type ReactNode, type RefObject, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { NARROW, useMedia } from '@/components/explore/use-media';
import { Icon } from '@/components/icon';
import { Segmented } from '@/components/segmented';
import { useTexts } from '@/components/texts';
import { Against, Days } from './days-menus';
import { useKeys } from './keys';
import type { PageParts } from './page-parts';
import { ZonePick } from './zone-pick';

/** Reads as a sentence: who, which days, against which, where, in what, by what. On a phone all after the days is folded. */
export function Toolbar({ who, more, columns, ...parts }: ToolbarProps) {
  const { place } = parts;
  const { say } = useTexts();
  const find = useRef<HTMLInputElement>(null);
  const isNarrow = useMedia(NARROW);
  const [isOpen, setOpen] = useState(place.find !== '');
  useKeys({
    '/': () => {
      flushSync(() => setOpen(true));
      find.current?.focus();
    },
  });
  const rest = (
    <>
      <Against {...parts} />
      <ZonePick {...parts} />
      {more}
      <span className="grow" />
      <Find {...parts} input={find} />
      <Modes {...parts} />
      {columns}
    </>
  );
  return (
    <section className={isNarrow ? 'ex-tool narrow' : 'ex-tool'} aria-label={say('explore.what')}>
      {who}
      <Days {...parts} />
      {isNarrow ? <Fold {...{ isOpen, setOpen }} set={countSet(place)} /> : rest}
      {isNarrow && isOpen && (
        <div className="ex-folded" id={FOLDED}>
          {rest}
        </div>
      )}
    </section>
  );
}

const FOLDED = 'folded';

/** Opens what a phone has no room for, and says how much of it is set. */
function Fold({ isOpen, setOpen, set }: FoldProps) {
  const { say } = useTexts();
  return (
    <button
      type="button"
      className="sel"
      aria-expanded={isOpen}
      aria-controls={isOpen ? FOLDED : undefined}
      onClick={() => setOpen(!isOpen)}
    >
      {say('explore.more')} {set > 0 && <em>{set}</em>}
      <Icon name="down" small />
    </button>
  );
}

/** Of what is folded: how much is not as it is by itself. */
function countSet({ against, zone, currency, only, filter, find, group }: PageParts['place']): number {
  const single = [against, zone, currency, find, group.length > 0].filter(Boolean).length;
  return single + Number(only.length > 0) + Object.keys(filter).length;
}

function Find({ place, go, input }: FindProps) {
  const { say } = useTexts();
  return (
    <div className="search ex-find">
      <Icon name="search" />
      <input
        className="in"
        type="search"
        ref={input}
        value={place.find}
        aria-label={say('explore.find')}
        placeholder={`${say('explore.find')}  /`}
        onChange={(event) => go({ find: event.target.value }, 'replace')}
      />
    </div>
  );
}

function Modes({ place, go, scope }: Pick<PageParts, 'place' | 'go' | 'scope'>) {
  const { say } = useTexts();
  if (!scope.here || scope.others.length === 0) return null;
  return (
    <Segmented
      label={say('explore.mode')}
      options={MODES.map((value) => ({ value, label: say(`explore.${value}`) }))}
      value={place.mode}
      onChange={(mode) => go({ mode, group: [], sort: null, open: [], columns: [], show: null })}
    />
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

interface FoldProps {
  isOpen: boolean;
  setOpen(open: boolean): void;
  set: number;
}

interface FindProps extends Pick<PageParts, 'place' | 'go'> {
  input: RefObject<HTMLInputElement | null>;
}

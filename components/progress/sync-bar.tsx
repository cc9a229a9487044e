import type { ReactNode } from 'react';
import { useTexts } from '@/components/texts';
import { tellFailure } from '@/utils/texts/failure';
import type { Texts } from '@/utils/texts/texts';
import type { ShownSync } from './use-syncs';

/** How far the older days are, with the way to stop and to go on. */
export function SyncBar({ sync, title, of, onStop, onGoOn, busy }: SyncBarProps) {
  const texts = useTexts();
  const { say } = texts;
  const { state, daysDone, daysAll } = sync;
  const goesOn = state === 'stopped' || state === 'failed';
  return (
    <div className="sync-bar">
      {title && <p className="title t12">{title}</p>}
      <span className="t11 muted cut" aria-live={goesOn ? 'polite' : 'off'} title={tellProgress(texts, sync)}>
        {tellProgress(texts, sync)}
      </span>
      <progress className="bar" value={daysDone} max={daysAll} aria-label={say('sync.label', { name: of })} />
      <button
        type="button"
        className="btn sm"
        disabled={busy}
        aria-label={say(goesOn ? 'sync.go-on-of' : 'sync.stop-of', { name: of })}
        onClick={goesOn ? onGoOn : onStop}
      >
        {say(goesOn ? 'sync.go-on' : 'sync.stop')}
      </button>
    </div>
  );
}

/** `21 of 90 days · 12 pages, 3,456 rows`, and why it stands still where it does. */
function tellProgress(texts: Texts, { state, daysDone, daysAll, pages, rows, failure }: ShownSync): string {
  const { say, format } = texts;
  if (state === 'stopped') return say('sync.stopped', { days: daysDone });
  const days = say('sync.days', { done: format.count(daysDone), all: daysAll });
  if (failure) return `${tellFailure(texts, failure, '').short} · ${days}`;
  return pages > 0 ? `${days} · ${say('sync.amount', { pages, rows })}` : days;
}

interface SyncBarProps {
  sync: ShownSync;
  title?: ReactNode;
  /** Whose days: for those who hear the page. */
  of: string;
  busy: boolean;
  onStop(): void;
  onGoOn(): void;
}

import { NumberField } from '@/components/number-field';
import { useTexts } from '@/components/texts';
import type { Parsed } from '@/components/use-draft';
import type { Settings } from '@/utils/model/settings';
import type { Shell } from '../shell';
import { useChange } from '../use-change';

/** For how long and how much. What is beyond goes with the next answer that is kept. */
export function KeepFields({ shell, keep }: { shell: Shell; keep: Settings['keep'] }) {
  const { say } = useTexts();
  const change = useChange(shell);
  const set = (changed: Partial<Settings['keep']>) => change.mutate({ keep: { ...keep, ...changed } });
  return (
    <section className="card part">
      <h2>{say('storage.keep')}</h2>
      <div className="fields pair">
        <NumberField
          label={say('storage.keep-days')}
          hint={say('storage.keep-days-hint')}
          unit={say('rhythm.days')}
          value={keep.days}
          write={String}
          read={(text) => readBetween(text, 1, 3650, say('storage.between', { least: '1', most: '3650' }))}
          onChange={(days) => set({ days })}
        />
        <NumberField
          label={say('storage.keep-size')}
          hint={say('storage.keep-size-hint')}
          unit={say('storage.megabytes')}
          value={keep.megabytes}
          write={String}
          read={(text) => readBetween(text, 5, 5000, say('storage.between', { least: '5', most: '5000' }))}
          onChange={(megabytes) => set({ megabytes })}
        />
      </div>
    </section>
  );
}

function readBetween(text: string, least: number, most: number, error: string): Parsed<number> {
  const value = /^\d+$/.test(text.trim()) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? { value } : { error };
}

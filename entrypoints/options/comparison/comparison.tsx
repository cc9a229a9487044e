import { Notice } from '@/components/notice';
import { useTexts } from '@/components/texts';
import type { ConnectionCard } from '@/utils/messages/connections';
import type { Settings } from '@/utils/model/settings';
import type { Shell } from '../shell';
import { useChange } from '../use-change';
import { BandsCard } from './bands';
import { CurrencyCard } from './currency';
import { MetricsCard } from './metrics';
import { OverridesCard } from './overrides';
import { RhythmCard } from './rhythm';
import { StatusesCard } from './statuses';

/** What the comparison goes by. Every change applies at once. */
export function Comparison({ shell, settings, cards }: ComparisonProps) {
  const { say } = useTexts();
  const change = useChange(shell);
  const common: CardProps = { shell, settings, cards, onChange: change.mutate };
  return (
    <>
      <header className="head">
        <h1>{say('options.comparison')}</h1>
      </header>
      <p className="mid about">{say('comparison.about')}</p>
      {change.error && (
        <Notice tone="alert" title={say('comparison.not-saved')}>
          {say('silent.text')}
        </Notice>
      )}
      <BandsCard {...common} />
      <OverridesCard {...common} />
      <StatusesCard {...common} />
      <MetricsCard {...common} />
      <CurrencyCard {...common} />
      <RhythmCard {...common} />
    </>
  );
}

export interface CardProps {
  shell: Shell;
  settings: Settings;
  /** The connections, as far as they are known. */
  cards: readonly ConnectionCard[];
  onChange(changes: Partial<Settings>): void;
}

type ComparisonProps = Omit<CardProps, 'onChange'>;

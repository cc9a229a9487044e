import '@/components/panel/style/pair.css';
import { Explanation } from '@/components/panel/explanation';
import { MoneyNote } from '@/components/panel/money-note';
import { Failures } from '@/components/panel/notes';
import { VerdictSection } from '@/components/panel/verdict';
import { useTexts } from '@/components/texts';
import { PairParts, type PairPartsProps } from './pair-parts';

/** All that is about one of several connections. What the headline has said of the worst is not said again. */
export function ChosenPair({ isWorst, onFix, ...about }: ChosenPairProps) {
  const { say } = useTexts();
  const { view, here, other, shell } = about;
  const title = say('table.pair', { here: here.name, there: other.name });
  return (
    <section className="pair" aria-label={title}>
      <h2>{title}</h2>
      <Failures sides={[other]} onFix={onFix} />
      <MoneyNote here={here} other={other} onSetUp={() => shell.openOptions('#comparison')} />
      {isWorst ? (
        <div className="pair-why">
          <Explanation view={view} other={other} />
        </div>
      ) : (
        <VerdictSection view={view} other={other}>
          <Explanation view={view} other={other} />
        </VerdictSection>
      )}
      <PairParts {...about} />
    </section>
  );
}

interface ChosenPairProps extends PairPartsProps {
  /** It makes the headline. */
  isWorst: boolean;
  /** Opens the form of a connection that could not be asked. */
  onFix(connection: string): void;
}

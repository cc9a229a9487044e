import { useTexts } from '@/components/texts';
import type { Shell } from '../shell';
import { ExportCard } from './export-card';
import { ImportCard } from './import-card';

/** All that was set up, out of this browser and into another one. */
export function Transfer({ shell }: { shell: Shell }) {
  const { say } = useTexts();
  return (
    <>
      <header className="head">
        <h1>{say('options.transfer')}</h1>
      </header>
      <ExportCard shell={shell} />
      <ImportCard shell={shell} />
    </>
  );
}

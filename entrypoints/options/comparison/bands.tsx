import { useTexts } from '@/components/texts';
import type { Band } from '@/utils/model/comparison';
import { DEFAULT_SETTINGS } from '@/utils/model/settings';
import { BandFields } from './band-fields';
import { Card } from './card';
import type { CardProps } from './comparison';

/** The borders that hold wherever nothing else was said. */
export function BandsCard({ settings: { bands }, onChange }: CardProps) {
  const { say } = useTexts();
  return (
    <Card title={say('bands.title')} about={say('bands.about')}>
      <BandFields
        bands={bands}
        reset="bands.default"
        isOwn={(metric) => !isSame(bands[metric], DEFAULT_SETTINGS.bands[metric])}
        onChange={(metric, band) => onChange({ bands: { ...bands, [metric]: band } })}
        onReset={(metric) => onChange({ bands: { ...bands, [metric]: DEFAULT_SETTINGS.bands[metric] } })}
      />
    </Card>
  );
}

function isSame(a: Band, b: Band): boolean {
  return a.ok === b.ok && a.alert === b.alert && a.floor === b.floor;
}

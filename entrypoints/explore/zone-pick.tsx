import { useTexts } from '@/components/texts';
import type { PageParts } from './page-parts';

/** In which zone days are cut: those of the connections first. */
export function ZonePick({ go, scope }: PageParts) {
  const { say, format } = useTexts();
  const own = new Set([scope.timeZone, ...scope.sources.map(({ timeZone }) => timeZone), 'UTC']);
  return (
    <select
      className="sel"
      aria-label={say('days.zone')}
      title={say('days.zone')}
      value={scope.timeZone}
      onChange={(event) => go({ zone: event.target.value })}
    >
      {[...own].map((zone) => (
        <option key={zone} value={zone}>
          {format.zone(zone)}
        </option>
      ))}
      <optgroup label={say('days.zone-all')}>
        {Intl.supportedValuesOf('timeZone').map((zone) => (
          <option key={zone} value={zone}>
            {format.zone(zone)}
          </option>
        ))}
      </optgroup>
    </select>
  );
}

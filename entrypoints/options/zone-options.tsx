import { useTexts } from '@/components/texts';
import { timeZones } from './zones-and-currencies';

/** What a time zone is chosen from: this computer's own first. */
export function ZoneOptions() {
  const { say, format } = useTexts();
  const { own, all } = timeZones();
  return (
    <>
      <optgroup label={say('form.this-computer')}>
        <option value={own}>{format.zone(own)}</option>
      </optgroup>
      <optgroup label={say('form.all')}>
        {all.map((zone) => (
          <option key={zone} value={zone}>
            {format.zone(zone)}
          </option>
        ))}
      </optgroup>
    </>
  );
}

import { readEntities } from './entities';
import { readReport } from './report';

/** The pages of Binom 1, as JSON; https://docs.binom.org/api.php */
export const versionOne = { readReport, readEntities };

import { readConversions } from './conversions';
import { readEntities } from './entities';
import { readReport } from './report';

/** The API of Binom 2, whose paths say v1: that is the API's own version. https://docs.binom.org/api-v2.php */
export const versionTwo = { readReport, readEntities, readConversions };

import { cache } from 'react';
import { getFrame } from '@/lib/services/get-frame';

/** The frame of this request, loaded once for layout and page. */
export const districtFrame = cache(getFrame);

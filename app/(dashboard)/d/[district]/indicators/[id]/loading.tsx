import { DetailSkeleton } from '@/components/indicators/detail/detail-skeleton';

export default function Loading() {
  return <DetailSkeleton />;
}

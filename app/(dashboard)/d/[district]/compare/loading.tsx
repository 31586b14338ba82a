import { ListSkeleton } from '@/components/indicators/list-skeleton';

export default function Loading() {
  return <ListSkeleton />;
}

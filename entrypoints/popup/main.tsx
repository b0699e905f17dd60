import { createRoot } from 'react-dom/client';
import { Card } from '../../components/card/Card.tsx';
import { addressInFront } from '../../lib/browser/tabs.ts';

const root = document.getElementById('root');
if (root) createRoot(root).render(<Card address={addressInFront(location.search)} />);

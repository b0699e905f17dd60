import { createRoot } from 'react-dom/client';
import { Card } from '../../components/card/Card.tsx';
import { addressInFront } from '../../lib/browser/tabs.ts';
import { connect } from '../../lib/store/connection.ts';

// Opens while React starts and the browser is asked for the address. The card says what fails.
connect().catch(() => {});

const root = document.getElementById('root');
if (root) createRoot(root).render(<Card address={addressInFront(location.search)} />);

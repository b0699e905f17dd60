import { createRoot } from 'react-dom/client';
import { Desk } from '../../components/desk/Desk.tsx';

const root = document.getElementById('root');
if (root) createRoot(root).render(<Desk />);

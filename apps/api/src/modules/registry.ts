/** Every module's part of the graph, lowest first as in order.json. A new noun adds one line. */
import './identity/graph.ts'
import './sources/graph.ts'
import './claims/graph.ts'
import './topics/graph.ts'
import './articles/graph.ts'

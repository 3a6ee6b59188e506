package yaogui.console.restocking.rounds;

/** Cutting and joining orders of stops; every method returns a new array. */
final class Orders {

    private Orders() {}

    static int[] insert(int[] order, int position, int... nodes) {
        int[] result = new int[order.length + nodes.length];
        System.arraycopy(order, 0, result, 0, position);
        System.arraycopy(nodes, 0, result, position, nodes.length);
        System.arraycopy(order, position, result, position + nodes.length, order.length - position);
        return result;
    }

    /** Without the stops from {@code from} up to, not including, {@code to}. */
    static int[] remove(int[] order, int from, int to) {
        int[] result = new int[order.length - (to - from)];
        System.arraycopy(order, 0, result, 0, from);
        System.arraycopy(order, to, result, from, order.length - to);
        return result;
    }

    /** With the stops from {@code from} up to, not including, {@code to} driven the other way round. */
    static int[] reverse(int[] order, int from, int to) {
        int[] result = order.clone();
        for (int i = from, j = to - 1; i < j; i++, j--) {
            result[i] = order[j];
            result[j] = order[i];
        }
        return result;
    }

    /** The first {@code headLength} stops of one order, then those of the other from {@code tailFrom} on. */
    static int[] join(int[] head, int headLength, int[] tail, int tailFrom) {
        int[] result = new int[headLength + tail.length - tailFrom];
        System.arraycopy(head, 0, result, 0, headLength);
        System.arraycopy(tail, tailFrom, result, headLength, tail.length - tailFrom);
        return result;
    }
}

package yaogui.console.restocking.rounds;

/**
 * One van driving stops in a given order: how far, how long, and whether it may.
 *
 * @param feasible within the driver's hours, the van's room and the places' doors
 * @param kilometres there and back
 * @param drivingHours on the road
 * @param hours from leaving to being back
 * @param stayHours at work at the stops
 */
record Timetable(boolean feasible, double kilometres, double drivingHours, double hours, double stayHours) {

    /** Drives the order through once; where a door is still closed the van waits. */
    static Timetable of(Network network, Van van, int start, int[] order) {
        double clock = Hours.of(van.leavesAt());
        double kilometres = 0;
        double stay = 0;
        long boxes = 0;
        boolean inTime = true;
        int last = start;
        for (int node : order) {
            Stop stop = network.stop(node);
            double leg = network.kilometres(last, node);
            clock = Math.max(clock + leg / van.speedKilometresPerHour(), stop.opensAt());
            inTime &= clock <= stop.closesAt();
            clock += stop.stayHours();
            kilometres += leg;
            stay += stop.stayHours();
            boxes += stop.boxes();
            last = node;
        }
        double home = network.kilometres(last, start);
        double hours = clock + home / van.speedKilometresPerHour() - Hours.of(van.leavesAt());
        boolean feasible = inTime && hours <= van.driverHours() && boxes <= van.capacityBoxes();
        double driven = kilometres + home;
        return new Timetable(feasible, driven, driven / van.speedKilometresPerHour(), hours, stay);
    }

    /** What the search makes small: hours that are not work at a stop, that is driving and waiting. */
    double cost() {
        return hours - stayHours;
    }
}

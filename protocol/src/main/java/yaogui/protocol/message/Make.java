package yaogui.protocol.message;

import java.util.List;

/**
 * What a dispenser's board is made of, in the first {@link UpState} of a connection only, since it changes seldom.
 *
 * @param java version of the virtual machine
 * @param system name, version and architecture of the operating system
 * @param drivers what is behind its machine and its reader
 */
public record Make(String java, String system, List<String> drivers) {

    private static final int MOST = 80;

    /** Cuts what is longer than 80 characters, and copies the list. */
    public Make {
        java = cut(java);
        system = cut(system);
        drivers = drivers.stream().limit(8).map(Make::cut).toList();
    }

    private static String cut(String text) {
        return text.length() <= MOST ? text : text.substring(0, MOST);
    }
}

package yaogui.protocol.link;

import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javax.net.ssl.SSLSocketFactory;

/** By what the broker knows who signs in. */
public sealed interface Access {

    /**
     * A secret, over a line that nobody else hears: inside one machine.
     *
     * @param text never logged
     */
    record Password(String text) implements Access {

        @Override
        public String toString() {
            return "Password[…]";
        }
    }

    /**
     * A certificate, over mutual TLS.
     *
     * @param sockets that show the newest certificate; asked before each connect, on the link's thread
     * @param generation grows when there is a newer certificate: a connection with an older one is then made anew, within
     *     one keep-alive
     */
    record Certificate(Supplier<SSLSocketFactory> sockets, LongSupplier generation) implements Access {}
}

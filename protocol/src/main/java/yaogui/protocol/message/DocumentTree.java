package yaogui.protocol.message;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * Many documents under one signature, for a console that acknowledges hundreds of journals with one commit: a binary tree of
 * SHA-256 hashes over them, as in RFC 9162, 2.1, of which the root is signed. Each document takes along the hashes that lead
 * from it to the root, so whoever has one of them learns nothing of the others.
 *
 * <p>A leaf is {@code 0x00} and what would be signed of that document alone, so its purpose too; a node is {@code 0x01}, its
 * left and its right child. Where a level has an odd number, its last is paired with 32 zeros.
 */
public final class DocumentTree {

    /** Leaves of the deepest tree that is believed: 2 to the power of this. */
    static final int DEEPEST = 16;

    private static final byte[] NOBODY = new byte[32];
    private static final byte[] PREFIX = "yaogui/1/TREE\n".getBytes(StandardCharsets.US_ASCII);
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final List<List<byte[]>> levels = new ArrayList<>();

    /**
     * Where a document stands in its tree.
     *
     * @param index from 0; its bits, from the lowest, say at each level whether the hash of {@code beside} is the left one
     * @param beside the hashes from the leaf to the root, 1 to 16, 32 bytes each in base64url without padding
     */
    public record Leaf(int index, List<String> beside) {

        public Leaf {
            beside = List.copyOf(beside);
        }

        /**
         * What was signed if a document is this leaf.
         *
         * @param alone what would be signed of the document alone
         * @throws IllegalArgumentException if this is no place in a tree
         */
        byte[] toSign(byte[] alone) {
            if (beside.isEmpty() || beside.size() > DEEPEST || index >>> beside.size() != 0) {
                throw new IllegalArgumentException(
                        "no place in a tree: %d of %d levels".formatted(index, beside.size()));
            }
            byte[] hash = leaf(alone);
            for (int level = 0; level < beside.size(); level++) {
                byte[] other = hash(beside.get(level));
                hash = (index >> level & 1) == 0 ? node(hash, other) : node(other, hash);
            }
            return signed(hash);
        }

        private static byte[] hash(String text) {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            if (bytes.length != NOBODY.length || !BASE64.encodeToString(bytes).equals(text)) {
                throw new IllegalArgumentException("no hash: " + text);
            }
            return bytes;
        }
    }

    /**
     * @param alone what would be signed of each document alone ({@link Signed#toSign}), 2 to 65,536
     * @throws IllegalArgumentException if there are fewer or more
     */
    public DocumentTree(List<byte[]> alone) {
        if (alone.size() < 2 || alone.size() > 1 << DEEPEST) {
            throw new IllegalArgumentException(
                    "a tree of %d documents; use 2 to %d".formatted(alone.size(), 1 << DEEPEST));
        }
        levels.add(alone.stream().map(DocumentTree::leaf).toList());
        while (levels.getLast().size() > 1) {
            List<byte[]> below = levels.getLast();
            List<byte[]> level = new ArrayList<>();
            for (int left = 0; left < below.size(); left += 2) {
                level.add(node(below.get(left), at(below, left + 1)));
            }
            levels.add(level);
        }
    }

    /** The very bytes to sign for all of them. */
    public byte[] toSign() {
        return signed(levels.getLast().getFirst());
    }

    /** Where the document stands that was given as number {@code index}, from 0. */
    public Leaf leaf(int index) {
        List<String> beside = new ArrayList<>();
        for (int level = 0; level < levels.size() - 1; level++) {
            beside.add(BASE64.encodeToString(at(levels.get(level), index >> level ^ 1)));
        }
        return new Leaf(index, beside);
    }

    private static byte[] at(List<byte[]> level, int index) {
        return index < level.size() ? level.get(index) : NOBODY;
    }

    private static byte[] leaf(byte[] alone) {
        return sha256((byte) 0, alone, new byte[0]);
    }

    private static byte[] node(byte[] left, byte[] right) {
        return sha256((byte) 1, left, right);
    }

    private static byte[] signed(byte[] root) {
        byte[] bytes = Arrays.copyOf(PREFIX, PREFIX.length + root.length);
        System.arraycopy(root, 0, bytes, PREFIX.length, root.length);
        return bytes;
    }

    private static byte[] sha256(byte kind, byte[] first, byte[] second) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(kind);
            digest.update(first);
            return digest.digest(second);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "%d documents under %s"
                .formatted(
                        levels.getFirst().size(),
                        HexFormat.of().formatHex(toSign(), PREFIX.length, PREFIX.length + 32));
    }
}

package yaogui.protocol.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yaogui.protocol.message.Signed.Purpose;

/** Many documents under one signature: each is believed by itself, and nothing else is. */
class C02_DocumentTreeTest {

    private static final List<Signed> FIVE = signed(Purpose.ACK, documents(5));

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 7, 8, 9, 31, 512})
    void eachIsBelievedByItselfForItsPurposeOnly(int count) {
        List<Signed> all = signed(Purpose.ACK, documents(count));

        assertThat(all).hasSize(count);
        assertThat(all)
                .extracting(Signed::signature)
                .containsOnly(all.getFirst().signature());
        for (Signed one : all) {
            assertThat(isGood(one)).isTrue();
            assertThat(one.isSignedFor(Purpose.COMMAND, Keys.CONSOLE.getPublic()))
                    .isFalse();
            assertThat(one.isSignedFor(Purpose.ACK, Keys.STRANGER.getPublic())).isFalse();
        }
    }

    @Test
    void theSignatureIsOverTheRootAsTheSchemaSaysIt() {
        // python3: sha256(b'\x01' + sha256(b'\x00yaogui/1/ACK\na') + sha256(b'\x00yaogui/1/ACK\nb'))
        assertThat(tree(Purpose.ACK, List.of("a", "b")))
                .hasToString("2 documents under 64bf5ce122793f85fb5a4aa3f687a2d89539fcdfbb96c4360db7440acb0af987");
        // the same with c: node(node(a, b), node(c, 32 zeros))
        assertThat(tree(Purpose.ACK, List.of("a", "b", "c")))
                .hasToString("3 documents under c8f4d772deb8bbf34bddf30f67ee36340bd0feb975c9ba9419239b2e6c022dc0");
    }

    @Test
    void nobodyTakesThePlaceOfAnother() {
        for (int place = 0; place < FIVE.size(); place++) {
            for (int document = 0; document < FIVE.size(); document++) {
                assertThat(isGood(
                                with(FIVE.get(document), FIVE.get(place).leaf().orElseThrow())))
                        .isEqualTo(place == document);
            }
        }
    }

    @Test
    void everyCharacterOnTheWayToTheRootCounts() {
        DocumentTree.Leaf leaf = FIVE.get(1).leaf().orElseThrow();
        for (int level = 0; level < leaf.beside().size(); level++) {
            for (int i = 0; i < 43; i++) {
                List<String> beside = new ArrayList<>(leaf.beside());
                String hash = beside.get(level);
                beside.set(level, hash.substring(0, i) + (hash.charAt(i) == 'A' ? 'B' : 'A') + hash.substring(i + 1));
                assertThat(isGood(with(FIVE.get(1), new DocumentTree.Leaf(leaf.index(), beside))))
                        .isFalse();
            }
        }
    }

    @Test
    void whatIsNoPlaceInATreeIsNoSignature() {
        Signed good = FIVE.get(1);
        DocumentTree.Leaf leaf = good.leaf().orElseThrow();
        List<String> seventeen =
                IntStream.range(0, 17).mapToObj(i -> leaf.beside().getFirst()).toList();
        for (DocumentTree.Leaf bad : List.of(
                new DocumentTree.Leaf(leaf.index() + 8, leaf.beside()),
                new DocumentTree.Leaf(-1, leaf.beside()),
                new DocumentTree.Leaf(0, List.of()),
                new DocumentTree.Leaf(1, seventeen),
                new DocumentTree.Leaf(1, List.of("", "", "")),
                new DocumentTree.Leaf(1, List.of("签名", "=", "!")))) {
            assertThat(isGood(with(good, bad))).isFalse();
        }
        assertThat(isGood(new Signed(good.kid(), good.document(), good.signature())))
                .isFalse();
    }

    @Test
    void aShorterWayLeadsToNoRoot() {
        Signed deep = FIVE.getFirst();
        DocumentTree.Leaf leaf = deep.leaf().orElseThrow();
        DocumentTree.Leaf oneLevelUp =
                new DocumentTree.Leaf(0, leaf.beside().subList(1, leaf.beside().size()));

        assertThat(isGood(with(deep, oneLevelUp))).isFalse();
    }

    @Test
    void aTreeNeedsTwoAndHoldsManyAtMost() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tree(Purpose.ACK, documents(1)))
                .withMessage("a tree of 1 documents; use 2 to 65536");
        assertThatIllegalArgumentException().isThrownBy(() -> tree(Purpose.ACK, documents(65_537)));
    }

    private static Signed with(Signed signed, DocumentTree.Leaf leaf) {
        return new Signed(signed.kid(), signed.document(), signed.signature(), Optional.of(leaf));
    }

    private static boolean isGood(Signed signed) {
        return signed.isSignedFor(Purpose.ACK, Keys.CONSOLE.getPublic());
    }

    private static List<String> documents(int count) {
        return IntStream.range(0, count).mapToObj("{\"through\":%d}"::formatted).toList();
    }

    private static DocumentTree tree(Purpose purpose, List<String> documents) {
        return new DocumentTree(
                documents.stream().map(text -> Signed.toSign(purpose, text)).toList());
    }

    static List<Signed> signed(Purpose purpose, List<String> documents) {
        DocumentTree tree = tree(purpose, documents);
        byte[] signature = Keys.sign(tree.toSign());
        return IntStream.range(0, documents.size())
                .mapToObj(i -> Signed.of("county-2026", documents.get(i), signature, tree.leaf(i)))
                .toList();
    }
}

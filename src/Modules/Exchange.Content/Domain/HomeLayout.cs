using Exchange.Framework.Mvc;

namespace Exchange.Content.Domain;

/// <summary>The home page as operators have arranged it; a section of the settings.</summary>
internal sealed class HomeLayout
{
    public const int MaxBlocks = 40;

    /// <summary>Grows with each change, so that nobody arranges what somebody else has arranged meanwhile.</summary>
    public int Version { get; set; }

    /// <summary>In their order; those of a zone follow each other as they are drawn.</summary>
    public List<HomeBlock> Blocks { get; set; } = [];

    /// <summary>Moves a block one place within its zone.</summary>
    /// <returns>False when it is not there or at the end already.</returns>
    public bool Shift(string key, int by)
    {
        var at = Blocks.FindIndex(b => b.Key == key);
        if (at < 0)
        {
            return false;
        }

        var zone = Blocks[at].Zone;
        var other = by < 0 ? Blocks.FindLastIndex(at, b => b.Zone == zone && b.Key != key) : Blocks.FindIndex(at, b => b.Zone == zone && b.Key != key);
        if (other < 0)
        {
            return false;
        }

        (Blocks[at], Blocks[other]) = (Blocks[other], Blocks[at]);
        return true;
    }

    public bool Show(string key, bool isHidden) => Change(key, b => b with { IsHidden = isHidden });

    /// <summary>To the end of another zone.</summary>
    public bool MoveTo(string key, string zone)
    {
        var at = Blocks.FindIndex(b => b.Key == key && b.Zone != zone);
        if (at < 0)
        {
            return false;
        }

        var block = Blocks[at] with { Zone = zone };
        Blocks.RemoveAt(at);
        Blocks.Add(block);
        return true;
    }

    public Result Add(HomeBlock block)
    {
        if (Blocks.Count >= MaxBlocks)
        {
            return Result.Fail("The home page has at most {0} blocks.", null, MaxBlocks);
        }

        if (Blocks.Exists(b => b.Key == block.Key))
        {
            return Result.Fail("This block is there already.");
        }

        Blocks.Add(block);
        return Result.Success;
    }

    public bool Remove(string key) => Blocks.RemoveAll(b => b.Key == key) > 0;

    private bool Change(string key, Func<HomeBlock, HomeBlock> change)
    {
        var at = Blocks.FindIndex(b => b.Key == key);
        if (at < 0)
        {
            return false;
        }

        var changed = change(Blocks[at]);
        if (changed == Blocks[at])
        {
            return false;
        }

        Blocks[at] = changed;
        return true;
    }
}

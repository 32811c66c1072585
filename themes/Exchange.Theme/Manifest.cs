using Exchange.Framework.Modules;

[assembly: Theme(Name = "Public site")]

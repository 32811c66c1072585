using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Exchange.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Readers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "UnsubscribeUrl",
                table: "Notifications_Mail",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Content_Digest",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    EmailKey = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    ChoiceKey = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Types = table.Column<string>(type: "TEXT", maxLength: 700, nullable: false),
                    Topics = table.Column<string>(type: "TEXT", maxLength: 700, nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Culture = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Period = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ConfirmedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ToldUntil = table.Column<DateTime>(type: "TEXT", nullable: true),
                    NextAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LastMailAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Content_Digest", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Content_Digest_CreatedAt",
                table: "Content_Digest",
                column: "CreatedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Content_Digest_EmailKey_ChoiceKey",
                table: "Content_Digest",
                columns: new[] { "EmailKey", "ChoiceKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Content_Digest_NextAt",
                table: "Content_Digest",
                column: "NextAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Content_Digest");

            migrationBuilder.DropColumn(
                name: "UnsubscribeUrl",
                table: "Notifications_Mail");
        }
    }
}
